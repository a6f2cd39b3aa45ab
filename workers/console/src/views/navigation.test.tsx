import { type Role, roles } from "@sanad/domain/role";
import { describe, expect, it } from "vitest";
import { Navigation, placePaths } from "./navigation.tsx";

function hrefsFor(role: Role): readonly string[] {
  const html = String(<Navigation language="ar" place="open" counts={{}} role={role} />);
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
}

describe("the navigation", () => {
  it("leads the president everywhere", () => {
    expect(hrefsFor("president").toSorted()).toEqual(Object.values(placePaths).toSorted());
  });

  it.each(roles.filter((role) => role !== "president"))(
    "shows %s no place that is closed to them",
    (role) => {
      const hrefs = hrefsFor(role);
      expect(hrefs).not.toContain(placePaths.members);
      expect(hrefs).not.toContain(placePaths.ledger);
      expect(hrefs.includes(placePaths.open)).toBe(role === "case_worker");
    },
  );
});
