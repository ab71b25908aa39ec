import { messages } from "../../../messages/messages.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { accountName } from "../state/side.ts";

const words = messages.compare;

/** That texts agree is said only where nearly all of them touches an issue. */
export function nothingFound(data: SideBySide): string {
	const shares = data.unread.map(({ document, ...share }) => {
		const account = data.accounts.find((one) => one.document.id === document);
		return { ...share, name: account === undefined ? document : accountName(account, data) };
	});
	return shares.length === 0 ? words.findingsEmpty : words.findingsUnread(shares);
}
