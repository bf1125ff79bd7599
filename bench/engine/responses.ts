// Responses of the length that people paste: written here, so that nothing depends on data that is not in the repository.

import type { JudgeRequest } from '../../src/protocol/judging.ts';

const PROMPT =
  'A bakery makes 24 trays of rolls with 18 rolls on each tray. It sells 7 trays to a school and the rest in bags of 6. How many bags does it fill?';

/** A response of so many steps, some 25 tokens each; the numbers vary with the seed, so that no two are the same. */
export function createResponse(stepCount: number, seed = 0): JudgeRequest {
  const steps = Array.from({ length: stepCount }, (_, index) => {
    const a = 3 + ((seed * 7 + index * 5) % 40);
    const b = 2 + ((seed + index) % 9);
    return `Step ${index + 1}: There are ${a} trays with ${b} rolls each, so that is ${a} * ${b} = ${a * b} rolls.`;
  });
  return { prompt: PROMPT, steps };
}

const GOODS = ['rolls', 'pies', 'loaves', 'buns', 'cakes'];

/** A file of rollouts: four responses of three to six steps, some 110 tokens, to each question of some 65. */
export function createRollouts(count: number): JudgeRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = Math.floor(index / 4);
    const goods = GOODS[seed % GOODS.length];
    const prompt = `A bakery makes ${12 + (seed % 50)} trays of ${goods} with ${6 + (seed % 17)} ${goods} on each tray, on each of the ${2 + (seed % 5)} days of a fair. It sells ${3 + (seed % 7)} trays a day to a school, gives ${1 + (seed % 3)} trays away, and puts the rest in bags of ${3 + (seed % 4)}. How many bags does it fill in all?`;
    return { prompt, steps: createResponse(3 + (index % 4), index).steps };
  });
}

/** A mixed file: between two and fourteen steps. */
export function createResponses(count: number): JudgeRequest[] {
  return Array.from({ length: count }, (_, seed) => createResponse(2 + ((seed * 5) % 13), seed));
}
