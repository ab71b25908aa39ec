import { type CSSProperties, Fragment, useEffect, useRef } from "react";
import { messages } from "../../messages/messages.ts";
import { AccountColumn } from "./account-column.tsx";
import type { SideBySide } from "./comparison-types.ts";
import { EarlierColumn } from "./earlier-column.tsx";
import { letterOf } from "./side.ts";
import { columnId } from "./use-compare-keys.ts";
import type { Looking } from "./use-looked.ts";

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
	const count = data.accounts.length + (earlier === undefined ? 0 : 1);
	return (
		<section className="account-strip" aria-label={words.textsLabel}>
			<nav className="account-switch no-print" aria-label={words.sides}>
				{data.accounts.map(({ document }, at) => (
					<button
						key={document.id}
						type="button"
						aria-pressed={document.id === front}
						onClick={() => setSide(document.id)}
					>
						<b>{letterOf(at)}</b>{" "}
						{document.publisher === null
							? (words.kinds[document.kind] ?? document.kind)
							: (data.actorNames[document.publisher] ?? document.publisher)}
					</button>
				))}
			</nav>
			<div className="account-columns" ref={strip} style={{ "--columns": count } as CSSProperties}>
				{data.accounts.map((account, at) => (
					<Fragment key={account.document.id}>
						<AccountColumn
							account={account}
							letter={letterOf(at)}
							data={data}
							looking={looking}
							isFront={account.document.id === front}
						/>
						{earlier !== undefined && earlier.publisher === account.document.publisher && isFirstOf(data, at) ? (
							<EarlierColumn text={earlier} data={data} looking={looking} />
						) : null}
					</Fragment>
				))}
			</div>
		</section>
	);
};

/** A side's earlier text stands beside the first of its present ones. */
const isFirstOf = ({ accounts }: SideBySide, at: number): boolean =>
	accounts.findIndex(({ document }) => document.publisher === accounts[at]?.document.publisher) === at;
