/** One request, read to its end. @throws what `fetch` throws when the other side is gone */
export async function exchange(
  url: string,
  init: RequestInit,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { ok: response.ok, text };
}
