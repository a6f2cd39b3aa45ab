import { createInterface } from "node:readline";

export interface TypedLines {
  /** @throws Error with a sentence for people when the input ended */
  ask(this: void, question: string): Promise<string>;
  close(): void;
}

/** What somebody types, or a program writes: no line is lost that was there before it was asked for. */
export function typedLines(): TypedLines {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      lines.setPrompt(question);
      lines.prompt();
      const line = await typed.next();
      if (line.done === true) throw new Error("Nothing was typed: nothing was changed.");
      return line.value;
    },
    close: () => {
      lines.close();
    },
  };
}
