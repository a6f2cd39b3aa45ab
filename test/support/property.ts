import fc from "fast-check";

/**
 * The body of a test of what holds for every input, with as many runs as the command asks for.
 *
 * @param runs in an ordinary test run
 */
export function holds<Inputs extends [unknown, ...unknown[]]>(
  runs: number,
  inputs: { [K in keyof Inputs]: fc.Arbitrary<Inputs[K]> },
  predicate: (...values: Inputs) => Promise<void> | void,
): () => Promise<void> {
  return async () => {
    const { numRuns = runs } = fc.readConfigureGlobal();
    await fc.assert(
      fc.asyncProperty<Inputs>(...inputs, async (...values) => predicate(...values)),
      { numRuns },
    );
  };
}

/** Words as people in the region write them, in three scripts, with the digits and marks between. */
export const words = fc.constantFrom(
  ..."واحد كيهددني بنشر صوري شخص يهددني الغد ساعدوني متى فلوس درهم خايفة أرجوكم اتصلوا بابا صاحبي السلام عليكم".split(
    " ",
  ),
  ..."bonjour quelqu’un me menace été déjà élève où noël cœur ça".split(" "),
  ..."please help me someone has my pictures tomorrow 48h 5000 MAD".split(" "),
  ..."chi wahd kayhddni 3afak daba nmout".split(" "),
  "٠٦١٢٣٤٥٦٧٨",
  "+212600000001",
);

/** A text of one or more lines of such words. */
export const story = fc
  .array(fc.array(words, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((line) => line.join(" ")).join("\n"));
