import { customType } from "drizzle-orm/sqlite-core";

/** A BLOB. D1 takes an ArrayBuffer and gives back an array of numbers. */
export const bytes = customType<{ data: Uint8Array; driverData: ArrayBuffer | number[] }>({
  dataType: () => "blob",
  toDriver: (value) => new Uint8Array(value).buffer,
  fromDriver: (value) => new Uint8Array(value),
});
