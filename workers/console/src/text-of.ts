/** A field of a form that was sent, no longer than any of ours is; empty for none and for a file. */
export function textOf(form: FormData, name: string, longest = 200): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, longest) : "";
}
