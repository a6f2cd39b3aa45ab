import { describe, expect, it } from "vitest";
import { downloadName } from "./download-name.ts";

describe("the name of a download", () => {
  it.each([
    ["صورة.jpg", "صورة.jpg"],
    ["photo\u202Egpj.exe", "photogpj.exe.bin"],
    ["../../etc/passwd", "etcpasswd.bin"],
    ["<script>alert(1)</script>.html", "scriptalert(1)script.html.bin"],
    ['a"; filename=b.exe\r\nX: 1.png', "a; filename=b.exeX 1.png"],
    ["page.SVG", "page.SVG.bin"],
    ["\u0000\u200F...", "evidence.bin"],
    ["", "evidence.bin"],
  ])("makes %j harmless", (name, safe) => {
    expect(downloadName(name, "evidence")).toBe(safe);
  });

  it("keeps the ending of a very long name", () => {
    const name = downloadName(`${"ا".repeat(5000)}.png`, "evidence");
    expect([...name].length).toBeLessThanOrEqual(130);
  });

  it("stands in for a name that the member was not given", () => {
    expect(downloadName(null, "evidence-3")).toBe("evidence-3.bin");
  });
});
