// A fast fingerprint of text, and the chained keys under which scores of steps are cached.
// Not cryptographic: it tells texts apart, it does not defend against someone who looks for two alike.

/** Two 32-bit lanes fed with UTF-16 units; multipliers from MurmurHash3 (Appleby, public domain), layout as in cyrb53 (bryc). */
class TextHash {
  #low: number;
  #high: number;

  constructor(seed = 0) {
    this.#low = 0xdeadbeef ^ seed;
    this.#high = 0x41c6ce57 ^ seed;
  }

  /** Absorbs the length first, so that ("ab", "c") and ("a", "bc") differ. */
  absorb(text: string): void {
    this.#absorbUnit(text.length);
    for (let i = 0; i < text.length; i++) this.#absorbUnit(text.charCodeAt(i));
  }

  #absorbUnit(unit: number): void {
    this.#low = Math.imul(this.#low ^ unit, 0x85ebca6b);
    this.#high = Math.imul(this.#high ^ unit, 0xc2b2ae35);
    // A lane fed by multiplication alone never moves its high bits down.
    this.#low ^= this.#low >>> 15;
    this.#high ^= this.#high >>> 13;
  }

  /** The two lanes mixed into each other, without ending the stream. */
  lanes(): readonly [number, number] {
    const low = finish(this.#low) ^ finish(this.#high ^ 0x9e3779b9);
    const high = finish(this.#high) ^ finish(this.#low ^ 0x7f4a7c15);
    return [low >>> 0, high >>> 0];
  }
}

/** MurmurHash3's 32-bit finaliser. */
function finish(lane: number): number {
  let mixed = lane;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** 53-bit fingerprint of a text: a whole number from 0 to 2^53 − 1, the same in every session. */
export function hashText(text: string, seed = 0): number {
  const hash = new TextHash(seed);
  hash.absorb(text);
  const [low, high] = hash.lanes();
  return (high & 0x1fffff) * 0x100000000 + low;
}

/**
 * One key of 16 hexadecimal digits per step. Key k depends on the prompt and on steps 1…k and on nothing after them, so
 * that editing step k asks the judges again for k and later steps only. Linear in the length of the text.
 */
export function stepKeys(prompt: string, steps: readonly string[]): string[] {
  const hash = new TextHash();
  hash.absorb(prompt);
  return steps.map((step) => {
    hash.absorb(step);
    const [low, high] = hash.lanes();
    return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
  });
}
