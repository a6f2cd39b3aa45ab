import { type Role, roles } from "@sanad/domain/role";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { Navigation, placePaths } from "./navigation.tsx";

async function hrefsFor(role: Role): Promise<readonly string[]> {
  const app = new Hono().get("/", (c) =>
    c.html(<Navigation language="ar" place="open" counts={{}} role={role} />),
  );
  const html = await (await app.request("/")).text();
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

describe("the navigation", () => {
  it("leads the president everywhere", async () => {
    const hrefs = await hrefsFor("president");
    expect(hrefs.toSorted()).toEqual(Object.values(placePaths).toSorted());
  });

  it.each(roles.filter((role) => role !== "president"))(
    "shows %s no place that is closed to them",
    async (role) => {
      const hrefs = await hrefsFor(role);
      expect(hrefs).not.toContain(placePaths.members);
      expect(hrefs).not.toContain(placePaths.ledger);
      expect(hrefs.includes(placePaths.open)).toBe(role === "case_worker");
    },
  );
});
