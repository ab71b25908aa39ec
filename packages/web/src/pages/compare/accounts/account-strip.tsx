import { Fragment, useEffect, useRef } from "react";
import { messages } from "../../../messages/messages.ts";
import type { EarlierText, SideBySide } from "../state/comparison-types.ts";
import { accountName, letterOf } from "../state/side.ts";
import { columnId } from "../state/use-compare-keys.ts";
import type { Looking } from "../state/use-looked.ts";
import { AccountColumn } from "./account-column.tsx";
import { EarlierColumn } from "./earlier-column.tsx";

interface AccountStripProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** The texts beside each other; on a narrow screen one, with a switch between them. */
export const AccountStrip = ({ data, looking }: AccountStripProps) => {
	const { side, before, setSide } = looking;
	const strip = useRef<HTMLDivElement>(null);
	const front = data.accounts.some(({ document }) => document.id === side)
		? side
		: (data.accounts[0]?.document.id ?? "");
	const earlier = data.earlier.find(({ id, text }) => id === before && text !== null);
	useEffect(() => {
		const column = side === "" ? null : document.getElementById(columnId(side));
		column?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
	}, [side]);
	const isAside = (document: string): boolean => isFolded(data, looking, document, earlier);
	const carrier = looking.looked.finding?.finding.carriedBy;
	useEffect(() => {
		const column = carrier === undefined ? null : document.getElementById(columnId(carrier));
		column?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
	}, [carrier]);
	const wide = data.accounts.length === 4 ? SLIM : WIDE;
	const tracks = data.accounts.flatMap(({ document }, at) => [
		isAside(document.id) ? FOLDED : wide,
		...(stands(data, at, earlier) ? [wide] : []),
	]);
	return (
		<section className="account-strip" aria-label={words.textsLabel}>
			<nav className="account-switch no-print" aria-label={words.sides}>
				{data.accounts.map((account, at) => (
					<button
						key={account.document.id}
						type="button"
						aria-pressed={account.document.id === front}
						onClick={() => setSide(account.document.id)}
					>
						<b>{letterOf(at)}</b> {accountName(account, data)}
					</button>
				))}
			</nav>
			<div className="account-columns" ref={strip} style={{ gridTemplateColumns: tracks.join(" ") }}>
				{data.accounts.map((account, at) => (
					<Fragment key={account.document.id}>
						<AccountColumn
							account={account}
							letter={letterOf(at)}
							data={data}
							looking={looking}
							isFront={account.document.id === front}
							isAside={isAside(account.document.id)}
						/>
						{earlier !== undefined && stands(data, at, earlier) ? (
							<EarlierColumn text={earlier} data={data} looking={looking} />
						) : null}
					</Fragment>
				))}
			</div>
		</section>
	);
};

/** A text that is read, and one that is put aside. */
const WIDE = "minmax(17rem, 1fr)";
/** Of four texts, so that a window of 1440 pixels has all of them beside the findings. */
const SLIM = "minmax(14.5rem, 1fr)";
const FOLDED = "3.2rem";
/** So many have room beside each other. */
const ROOM = 3;

/** Of many texts, those that what is looked at says nothing of make room for the others. */
const isFolded = (
	{ accounts }: SideBySide,
	{ looked: { finding, quotes }, side }: Looking,
	document: string,
	earlier: EarlierText | undefined,
): boolean => {
	if (accounts.length + (earlier === undefined ? 0 : 1) <= ROOM || document === side) return false;
	if (quotes.some((quote) => quote.document === document)) return false;
	if (earlier !== undefined)
		return accounts.find((account) => account.document.id === document)?.document.publisher !== earlier.publisher;
	return finding !== null && ![finding.finding.carriedBy, ...finding.finding.against].includes(document);
};

/** A side's earlier text is beside the first of its present ones. */
const stands = ({ accounts }: SideBySide, at: number, earlier: EarlierText | undefined): boolean => {
	const publisher = accounts[at]?.document.publisher;
	return (
		earlier !== undefined &&
		earlier.publisher === publisher &&
		accounts.findIndex(({ document }) => document.publisher === publisher) === at
	);
};
