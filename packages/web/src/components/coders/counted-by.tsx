import { useState } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { coderOrderWords as words } from "../../messages/coder-order.ts";
import { coderName } from "../../state/coder-name.ts";
import { CODER_ORDER } from "../../state/coder-order.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { Button } from "../button.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { OrderEditor } from "./order-editor.tsx";

/** The order of coders that the address asks for; none where it is as in the case. */
export const useCoderOrder = (): readonly string[] => useUrlState(CODER_ORDER)[0].coderOrder;

/** Of several coders one can count first; with one there is nothing to choose. */
const SEVERAL = 2;

interface CountedByProps {
	readonly isFollowed?: boolean;
	readonly notHere?: string;
}

/**
 * Whose coding counts in what the page shows: as in the case, or by an order for this question, which the address keeps.
 *
 * @param isFollowed false where this view counts as in the case, whatever the address says
 * @param notHere    what it says then
 */
export const CountedBy = ({ isFollowed = true, notHere = words.notHere }: CountedByProps) => {
	const [{ coderOrder }, setUrl] = useUrlState(CODER_ORDER);
	const [draft, setDraft] = useState<readonly string[] | null>(null);
	const { data } = useAnswer("GET /api/coders/order");
	const isChosen = coderOrder.length > 0;
	if (!isFollowed) return isChosen ? <p className="soft small no-print">{notHere}</p> : null;
	const coders = data?.coders ?? [];
	if (!isChosen && coders.length < SEVERAL) return null;
	const choose = (order: readonly string[]): void => {
		setUrl({ coderOrder: order });
		setDraft(null);
	};
	return (
		<section className="counted-by no-print" aria-label={words.title}>
			<p className="counted-by-line">
				<span>
					{words.counted}: <b dir="auto">{isChosen ? coderOrder.map(coderName).join(", ") : words.asCase}</b>
				</span>
				<Button
					kind="quiet"
					aria-expanded={draft !== null}
					onClick={() => setDraft(draft === null ? startingOrder(coderOrder, coders) : null)}
				>
					{isChosen ? words.change : words.byAnother}
				</Button>
				{isChosen ? (
					<Button kind="quiet" onClick={() => choose([])}>
						{words.toCase}
					</Button>
				) : null}
			</p>
			{draft === null ? null : (
				<div className="counted-by-editor">
					<OrderEditor coders={coders} value={draft} onChange={setDraft} />
					<OrderChanges order={draft} />
					<p className="counted-by-line">
						<Button kind="main" disabled={draft.length === 0} onClick={() => choose(draft)}>
							{words.show}
						</Button>
						<Button kind="quiet" onClick={() => setDraft(null)}>
							{words.close}
						</Button>
					</p>
				</div>
			)}
		</section>
	);
};

/** The end of a page that answers by an order of its own. */
export const CountedNote = () => {
	const order = useCoderOrder();
	return order.length === 0 ? null : <p className="soft small">{words.by(order.map(coderName).join(", "))}</p>;
};

/** How many texts count otherwise by an order than they do in the case. */
export const OrderChanges = ({ order }: { readonly order: readonly string[] }) => {
	const query = { coders: [...order] };
	const { data, error } = useAnswer("GET /api/coders/order", { query }, { keep: true, enabled: order.length > 0 });
	if (error !== null) return <ProblemNote problem={error} />;
	return (
		<p role="status">{data === undefined || order.length === 0 ? "" : words.changes(data.otherwise, data.none)}</p>
	);
};

interface Counting {
	readonly coder: string;
	readonly counting: number;
}

/** What somebody chose before; else the coders who count, those who count in most texts first. */
export const startingOrder = (chosen: readonly string[], coders: readonly Counting[]): readonly string[] =>
	chosen.length > 0
		? chosen
		: coders
				.filter(({ coder, counting }) => counting > 0 && !coder.startsWith("person:"))
				.toSorted((a, b) => rankOf(a) - rankOf(b) || b.counting - a.counting)
				.map(({ coder }) => coder);

/** Where nobody has chosen: decisions between coders, the lexicon, models. */
const rankOf = ({ coder }: Counting): number => ["adjudicated", "lexicon", coder].indexOf(coder);
