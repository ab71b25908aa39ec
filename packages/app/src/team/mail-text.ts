import { type Invitation, pathOfNotice } from "@fissure/model";
import { plural } from "@fissure/report";
import type { Digest, MailContent } from "@fissure/store/team";
import { noticeSentence } from "./notice-words.ts";

/** Notices that one mail lists. */
const MOST_LISTED = 50;

interface Addresses {
	/** Where browsers find the pages: `https://fissure.example.org`. */
	readonly pages: string;
	/** Where the person ends mail. */
	readonly end: string;
}

/** What a digest says: who did what in which case, with links, and no words of a case; with links to what it is about where the person wants that. */
export function digestMail({ name, notices, details }: Digest, { pages, end }: Addresses): MailContent {
	const listed = notices.slice(0, MOST_LISTED);
	const byCase = [...new Set(listed.map((one) => one.case))].map((id) => ({
		id,
		address: `${pages}/c/${encodeURIComponent(id)}/`,
		lines: listed
			.filter((one) => one.case === id)
			.map((one) => ({
				words: noticeSentence(one),
				address: details ? `${pages}/c/${encodeURIComponent(id)}${pathOfNotice(one.subject)}` : null,
			})),
	}));
	const more = notices.length > listed.length ? `And ${notices.length - listed.length} more.` : null;
	const account = `${pages}/team/account`;
	return {
		subject: `Fissure: ${plural(notices.length, "notice")}`,
		text: [
			`${name},`,
			"",
			...byCase.flatMap(({ id, address, lines }) => [
				`${id}  ${address}`,
				...lines.map((line) => `- ${line.words}${line.address === null ? "" : `  ${line.address}`}`),
				"",
			]),
			...(more === null ? [] : [more, ""]),
			`When you get mail, and of what: ${account}`,
			`No more mail: ${end}`,
			"",
		].join("\n"),
		html: htmlOf(name, { byCase, more, account, end }),
		end,
	};
}

/** What somebody is sent who is invited, or has forgotten their password: an address that opens once. */
export function invitationMail({ name, expires }: Invitation, address: string): Omit<MailContent, "end"> {
	const words = `With this address you choose a password for Fissure. It opens once, until ${expires.slice(0, 16).replace("T", " ")} UTC.`;
	const other = "If you did not expect this, do nothing.";
	return {
		subject: "Fissure: choose a password",
		text: [`${name},`, "", words, "", address, "", other, ""].join("\n"),
		html: pageOf(`<p dir="auto">${escaped(name)},</p>
<p>${escaped(words)}</p>
<p>${link(address, "Choose a password")}</p>
<p>${escaped(other)}</p>`),
	};
}

const pageOf = (content: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Fissure</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:40em">
${content}
</body></html>
`;

interface HtmlParts {
	readonly byCase: readonly {
		readonly id: string;
		readonly address: string;
		readonly lines: readonly { readonly words: string; readonly address: string | null }[];
	}[];
	readonly more: string | null;
	readonly account: string;
	readonly end: string;
}

const htmlOf = (name: string, { byCase, more, account, end }: HtmlParts): string =>
	pageOf(`<p dir="auto">${escaped(name)},</p>
${byCase
	.map(
		({ id, address, lines }) => `<h2 style="font-size:1.1em">${link(address, id)}</h2>
<ul>
${lines.map((line) => `<li dir="auto">${line.address === null ? escaped(line.words) : link(line.address, line.words)}</li>`).join("\n")}
</ul>`,
	)
	.join("\n")}
${more === null ? "" : `<p>${escaped(more)}</p>`}
<p style="font-size:.85em">${link(account, "When you get mail, and of what")} · ${link(end, "No more mail")}</p>`);

const link = (address: string, words: string): string => `<a href="${escaped(address)}">${escaped(words)}</a>`;

const escaped = (words: string): string => words.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
