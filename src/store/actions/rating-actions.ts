// Actions on satisfaction: the person's own ratings and marks, the marks of other raters, and the rubric that weighs them.

import type { Criterion, RaterMark, RatingRules } from '../../core/ratings.ts';
import { MAX_CRITERIA, MAX_RATER_MARKS } from '../../core/ratings.ts';
import { arePoints } from '../../core/weights.ts';
import type { PlaygroundActions } from '../playground-state.ts';
import type { StoreTools } from '../store-tools.ts';

type RatingActions = Pick<PlaygroundActions, 'setRatingRules' | 'setRating' | 'setMark' | 'addRaterMarks' | 'forgetRaters'>;

export function createRatingActions({ get, editTask, editResponse }: StoreTools): RatingActions {
  return {
    setRatingRules: (change, joins) => {
      const { reference } = get().scene;
      if (reference.kind !== 'rating') return;
      const rules: RatingRules = { ...reference, ...change };
      if (rules.rubric && !isRubric(rules.rubric)) return;
      if (JSON.stringify(rules) !== JSON.stringify(reference)) editTask({ reference: { ...rules, kind: 'rating' } }, joins);
    },
    setRating: (id, rating) => {
      if (rating !== null && Number.isNaN(rating)) return;
      editResponse(id, { rating: rating === null ? null : clamp(rating) });
    },
    setMark: (id, criterion, mark) => {
      const response = get().scene.responses.find((candidate) => candidate.id === id);
      if (!response || (mark !== null && Number.isNaN(mark))) return;
      const others = Object.entries(response.marks ?? {}).filter(([key]) => key !== criterion);
      const marks = Object.fromEntries(mark === null ? others : [...others, [criterion, clamp(mark)]]);
      if (JSON.stringify(marks) !== JSON.stringify(response.marks ?? {})) editResponse(id, { marks });
    },
    addRaterMarks: (marksById) => {
      const responses = get().scene.responses.map((response) => {
        const added = marksById.get(response.id);
        return added ? { ...response, raters: mergeMarks(response.raters ?? [], added) } : response;
      });
      if (marksById.size > 0) editTask({ responses });
    },
    forgetRaters: () => {
      const { responses } = get().scene;
      if (responses.some(({ raters }) => raters && raters.length > 0)) {
        editTask({ responses: responses.map((response) => (response.raters ? { ...response, raters: [] } : response)) });
      }
    },
  };
}

/** What a rater says anew takes the place of what the same rater said before. */
function mergeMarks(before: readonly RaterMark[], added: readonly RaterMark[]): RaterMark[] {
  const keyOf = ({ rater, criterion }: RaterMark) => JSON.stringify([rater, criterion ?? null]);
  const byKey = new Map([...before, ...added].map((mark) => [keyOf(mark), mark]));
  return [...byKey.values()].slice(0, MAX_RATER_MARKS);
}

function isRubric(rubric: readonly Criterion[]): boolean {
  return rubric.length > 0 && rubric.length <= MAX_CRITERIA && arePoints(rubric.map(({ points }) => points));
}

function clamp(mark: number): number {
  return Math.min(Math.max(mark, 0), 1);
}
