// One part of the report: its figures for report.json, its tables for the card, its plots.

export interface Section {
  /** Key in report.json. */
  readonly name: string;
  readonly figures: unknown;
  /** Text for the marks of the card, by mark. */
  readonly tables: ReadonlyMap<string, string>;
  /** SVG by file name. */
  readonly plots: ReadonlyMap<string, string>;
}

/** A part that could not be measured says so in the place of its figures. */
export function absentSection({ name, marks, reason }: { name: string; marks: readonly string[]; reason: string }): Section {
  return { name, figures: { notMeasured: reason }, tables: new Map(marks.map((mark) => [mark, `Not measured: ${reason}`])), plots: new Map() };
}
