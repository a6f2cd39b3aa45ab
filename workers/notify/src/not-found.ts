/** No provider reports back by webhook yet, so nothing is served. RFC 9457. */
export function notFound(): Response {
  const problem = { type: "about:blank", title: "Not Found", status: 404 };
  return Response.json(problem, {
    status: 404,
    headers: { "content-type": "application/problem+json" },
  });
}
