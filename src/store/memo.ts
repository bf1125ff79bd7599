// One remembered answer per selector: recomputed when one of its inputs is another object than before.

/**
 * A selector that computes anew only when an input changes identity. It remembers one answer: with one store on the page,
 * that is the one asked for again and again.
 */
export function memoize<State, Inputs extends unknown[], Value>(
  select: (state: State) => readonly [...Inputs],
  compute: (...inputs: Inputs) => Value,
): (state: State) => Value {
  let last: { readonly inputs: readonly [...Inputs]; readonly value: Value } | null = null;
  return (state) => {
    const inputs = select(state);
    if (last && inputs.every((input, i) => Object.is(input, last?.inputs[i]))) return last.value;
    const value = compute(...inputs);
    last = { inputs, value };
    return value;
  };
}
