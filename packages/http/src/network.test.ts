import { describe, expect, it } from "vitest";
import { isThisMachine, network } from "./network.ts";

describe("the network of an address", () => {
  it("is the whole address of IPv4, also where it is written as IPv6", () => {
    expect(network("203.0.113.7")).toBe("203.0.113.7");
    expect(network("::ffff:203.0.113.7")).toBe("203.0.113.7");
  });

  it("is the first 64 bits of IPv6, however they are written", () => {
    for (const address of [
      "2001:db8:0:7::1",
      "2001:0DB8:0000:0007:ffff:ffff:ffff:ffff",
      "2001:db8:0:7:1:2:3:4",
    ])
      expect(network(address)).toBe("2001:db8:0:7");
    expect(network("2001:db8::7:0:0:1")).toBe("2001:db8:0:0");
    expect(network("2001:db8:0:8::1")).not.toBe(network("2001:db8:0:7::1"));
  });
});

describe("this machine", () => {
  it("is a loopback address and no other", () => {
    for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) expect(isThisMachine(address)).toBe(true);
    for (const address of ["203.0.113.127", "::2", "2001:db8::1"]) expect(isThisMachine(address)).toBe(false);
  });
});
