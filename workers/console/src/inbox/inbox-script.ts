/**
 * Keeps an inbox true while it stays open: countdowns each minute, word of new and changed cases each 20 seconds (never while
 * nobody looks), and J, K and Enter to walk through the list. Without it the page loads itself anew each minute. It is plain text,
 * because the headers allow it by its hash, and a bundler would change what it is made of.
 *
 * The keys work only while the content has the focus, so that they take no key from whoever drives the browser by voice.
 *
 * @see https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export const inboxScript = `(() => {
  const watch = document.getElementById("watch");
  if (!watch) return;
  const words = JSON.parse(watch.dataset.countdown);
  const rules = new Intl.PluralRules(document.documentElement.lang);
  const loaded = Date.now();
  const now = () => Number(watch.dataset.now) + Date.now() - loaded;

  const say = (forms, count) =>
    count === 0 ? [] : [(forms[rules.select(count)] ?? forms.other).replace("{count}", count)];
  const span = (minutes) => {
    const [hour, day] = [60, 1440];
    const parts =
      minutes < 2 * day
        ? [...say(words.hour, Math.floor(minutes / hour)), ...say(words.minute, minutes % hour)]
        : [
            ...say(words.day, Math.floor(minutes / day)),
            ...(minutes < 7 * day ? say(words.hour, Math.floor((minutes % day) / hour)) : []),
          ];
    return parts.join(words.and);
  };
  const countDown = () => {
    for (const time of document.querySelectorAll("time.countdown")) {
      const left = Date.parse(time.dateTime) - now();
      const minutes = Math.floor(Math.abs(left) / 60000);
      time.textContent = minutes === 0 ? words.now : (left < 0 ? words.passed : words.ahead).replace("{span}", span(minutes));
      time.classList.toggle("late", left < 0);
    }
  };
  setInterval(countDown, 60000);

  const bar = document.getElementById("news");
  const title = document.title;
  const ask = async () => {
    if (document.hidden) return;
    const answer = await fetch(watch.dataset.news, { cache: "no-store" });
    if (answer.status === 401) return location.reload();
    if (!answer.ok) return;
    const { count, text } = await answer.json();
    document.title = count === 0 ? title : "(" + count + ") " + title;
    if (count === 0) return bar.replaceChildren();
    const link = document.createElement("a");
    link.href = watch.dataset.here;
    link.textContent = text;
    if (bar.textContent !== text) bar.replaceChildren(link);
  };
  const askAgain = () => ask().catch(() => undefined);
  setInterval(askAgain, 20000);
  document.addEventListener("visibilitychange", () => {
    countDown();
    askAgain();
  });

  document.addEventListener("keydown", (event) => {
    const step = { KeyJ: 1, KeyK: -1 }[event.code];
    const focused = document.activeElement;
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!document.getElementById("main").contains(focused) || focused.matches("input, select, textarea")) return;
    const links = [...document.querySelectorAll(".rows .whole")];
    const at = links.findIndex((link) => link.closest("li").contains(focused));
    const next = links[at === -1 ? 0 : at + step];
    if (next) next.focus();
    event.preventDefault();
  });
})();`;
