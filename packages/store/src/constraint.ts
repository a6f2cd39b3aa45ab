/**
 * The column whose uniqueness a write broke, as SQLite names it (`UNIQUE constraint failed: cases.submission`);
 * `null` for every other error.
 *
 * @returns `table.column`, the first of a compound key
 * @see https://www.sqlite.org/rescode.html#constraint_unique
 */
export function brokenConstraint(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const found = /UNIQUE constraint failed: (\w+\.\w+)/.exec(cause.message);
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

/**
 * The column that a write left empty and may not, as SQLite names it; `null` for every other error. Batches that must
 * find a row as it was read set such a column to NULL where it is not.
 */
export function missingColumn(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const found = /NOT NULL constraint failed: (\w+\.\w+)/.exec(cause.message);
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}
