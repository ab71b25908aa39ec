import { newerVersionWords } from "../messages/newer-version.ts";
import { notify } from "../state/notices.ts";

/** The server says which script its pages begin with: where this page has another, it is of an earlier build, and a person is asked to reload it. */
export const hearOfPages = (data: string): void => {
	const { script } = JSON.parse(data) as { readonly script: string };
	const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
	if (own === null || new URL(own.src).pathname === script) return;
	const { text, reload } = newerVersionWords;
	notify(text, { tone: "problem", act: { title: reload, run: () => location.reload() } });
};
