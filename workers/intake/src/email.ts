import { receiveMail } from "@sanad/casework/receive-mail";
import { readMail } from "@sanad/channels/mail/mail";
import { phoneCountries } from "@sanad/channels/phone";
import { DomainError } from "@sanad/domain/error";
import { languageOf } from "@sanad/domain/language-of";
import { connect } from "@sanad/store/database";
import { countRefusal } from "@sanad/store/refusals";
import { recordBounce } from "./bounce.ts";
import { intakeOf } from "./context.ts";
import { keptKind } from "./kept-kind.ts";
import { senderSigns } from "./limits.ts";
import { nudge } from "@sanad/http/nudge";

/** Bytes; Email Routing itself takes no more. */
const LIMIT = 25 * 1024 * 1024;

/**
 * Takes an e-mail in. It is parsed here and now, because nothing may rest unsealed. Our own failures are thrown:
 * Email Routing then answers with a temporary failure and the sending server tries again. Nobody is turned away
 * because we broke; only what is over the limit is rejected.
 */
export async function receiveEmail(
  message: ForwardableEmailMessage,
  env: Env,
  ctx: ExecutionContext,
): Promise<void> {
  const now = Date.now();
  if (!takesMail(env)) throw new DomainError("misconfigured", "development keys behind a real mail domain");
  if (message.rawSize > LIMIT) {
    await countRefusal(connect(env.DB), "email-too-large", now);
    message.setReject("Message too large: at most 25 MiB");
    return;
  }
  const raw = new Uint8Array(await new Response(message.raw).arrayBuffer());
  const mail = await readMail(raw, { from: message.from, to: message.to }, env.MAIL_DOMAIN);
  if (mail.deliveryReport !== null) {
    const { about, due } = await recordBounce(connect(env.DB), mail.deliveryReport, now);
    ctx.waitUntil(nudge("intake", env.NOTIFY, due));
    if (about === "center") return;
  }
  const attachments = await Promise.all(
    mail.attachments.map(async ({ name, content }) => ({ name, content, kind: await keptKind(content) })),
  );
  const answerTo = mail.automatic || message.from === "" ? null : message.from;
  const text = mail.text;
  const intake = intakeOf(env, now);
  const received = await receiveMail(intake, {
    raw,
    messageId: mail.messageId,
    date: mail.date,
    complete: mail.complete,
    answerTo,
    from: mail.from,
    name: mail.name,
    subject: mail.subject,
    text,
    language: languageOf(`${mail.subject}\n${text.slice(0, 20_000)}`),
    attachments,
    replyToken: mail.replyToken,
    references: mail.references,
    traces: phoneCountries(text),
    signs: await senderSigns(env, intake, "email", message.from || mail.from),
  });
  ctx.waitUntil(nudge("intake", env.NOTIFY, received.outbox));
}

/** Development keys lie in plain files; no real mail can come to the domain of a development system (RFC 2606). */
function takesMail(env: Env): boolean {
  return !env.DEPLOYMENT.startsWith("development") || env.MAIL_DOMAIN.endsWith(".invalid");
}
