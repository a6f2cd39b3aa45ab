import type { BatchItem } from "drizzle-orm/batch";

/** One statement of a batch, for callers who do not know the database's library. */
export type Statement = BatchItem<"sqlite">;
