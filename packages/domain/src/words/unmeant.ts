import type { Token } from "./fold.ts";
import { wordsOf } from "./word-list.ts";

const negators = wordsOf(
  "لا لم لن ما ليس ليست لست ولم ولن وما ومش ومو وليس مش مو موب ماشي مب مهوب بدون عدم ماغاديش غاديش معنديش ماكانش",
  "not never no dont doesnt didnt wont wouldnt hasnt havent isnt wasnt without nor",
  "pas jamais aucune aucun sans ni",
  "machi mish mesh mouch msh",
);
/** Before a negation, these make it none. */
const asking = wordsOf("كل why pourquoi لماذا علاش ليش ليه");
/** Words that may stand between a negation and what it denies. */
const light = wordsOf(
  "أن أي قط أبدا يعني غير سوف",
  "going gonna to a an any the plan plans really ever even thinking intend intention will want wanna have has yet just",
  "de d du encore vraiment plus en train vais va ai a est me le la un une envie deja",
  "ghir 3omri",
);
/** What is feared or threatened has not happened. */
const supposed = wordsOf(
  "إذا لو إن يهدد يهددني هددني هدد بإعادة إعادة كيهددني بيهددني يريد يحاول بغا إلا إلى واش هل خايفة خايف خفت أخاف كنخاف بخاف",
  "if whether afraid scared threatens threatened threatening unless might could would",
  "si peur crains menace menacé",
  "ila lo ida ikoun",
);
/** "When I was fifteen": whoever says so is older now. */
const was = wordsOf("كنت كان كانت was were kont kent kunt kan kanet kant");
/** What a transfer "of my photos" moves is no money. */
const images = wordsOf(
  "صوري الصور صور صورتي تصاوري التصاور الفيديو فيديو photos photo pictures picture pics nudes video videos images tsawri tsawer swari",
);
/** What follows a figure of speech: dying of laughter, and years that are no age. */
const figures = wordsOf(
  "الضحك بالضحك ضحك ضحكا الجوع بالجوع جوعا البرد بالبرد الحر الملل الفضول فيك عليك فيه زواج الزواج خبرة خدمة الخدمة تجربة الغسيل للصداع الأكل",
  "laughing laughter boredom curiosity hunger experience marriage laundry lol ago",
  "rire faim ennui froid curiosite dexperience mariage linge mdr",
  "d7k bd7k dhk edda7k dahk zwaj 3lik 3likom 3lih 3liha fik fiki",
  "plaisante here",
);
/** A song may say anything. */
const titles = wordsOf("أغنية اغنية غنية الأغنية song chanson album lyrics paroles كلمات oughniya oghniya");

/** Tokens before a match in which a supposition is looked for, and after it for a figure of speech. */
const WINDOW = 4;

export function isNegator(token: Token): boolean {
  return has(negators, token);
}

function has(words: ReadonlySet<string>, token: Token): boolean {
  for (const form of token.forms) if (words.has(form)) return true;
  return false;
}

/**
 * Denied: a negation directly before, light words between. "I can't bear it I want to die" is no denial, so a negation
 * further away counts for nothing: a false page is better than a missed one. "كل ما أريد" (all that I want) is none, nor
 * is "why not".
 */
export function isDenied(tokens: readonly Token[], start: number): boolean {
  const clause = tokens[start]?.clause;
  for (let at = start - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.clause !== clause) return false;
    if (isNegator(token)) return !asking.has(tokens[at - 1]?.word ?? "");
    if (start - at >= WINDOW || !has(light, token)) return false;
  }
  return false;
}

/** Whether a clause says before the match that this would be, not that it is. */
export function isSupposed(tokens: readonly Token[], start: number): boolean {
  const clause = tokens[start]?.clause;
  return tokens
    .slice(Math.max(0, start - WINDOW), start)
    .some((token) => token.clause === clause && has(supposed, token));
}

/** Whether the words from the match's end on show that it was not meant so. */
export function isFigure(tokens: readonly Token[], end: number): boolean {
  const clause = tokens[end - 1]?.clause;
  return tokens.slice(end, end + WINDOW).some((token) => token.clause === clause && has(figures, token));
}

/** Whether an age is one of the past: the word before says "was", or the one before that. */
export function isRemembered(tokens: readonly Token[], start: number): boolean {
  const clause = tokens[start]?.clause;
  return tokens
    .slice(Math.max(0, start - 2), start)
    .some((token) => token.clause === clause && has(was, token));
}

/** Whether what the match speaks of turns out to be pictures. @param end index of the token after it */
export function isOfImages(tokens: readonly Token[], end: number): boolean {
  const clause = tokens[end - 1]?.clause;
  return tokens.slice(end, end + 3).some((token) => token.clause === clause && has(images, token));
}

/** Whether the match is said to be a song's. */
export function isTitle(tokens: readonly Token[], start: number): boolean {
  const clause = tokens[start]?.clause;
  return tokens
    .slice(Math.max(0, start - 3), start)
    .some((token) => token.clause === clause && has(titles, token));
}
