import { useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { OrderChanges, startingOrder } from "../../components/coders/counted-by.tsx";
import { OrderEditor } from "../../components/coders/order-editor.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { coderOrderWords as words } from "../../messages/coder-order.ts";
import { messages } from "../../messages/messages.ts";
import { coderName } from "../../state/coder-name.ts";
import { notifyDone } from "../../state/notices.ts";
import { showPanel } from "../../state/open-panel.ts";

/** Whose coding of a text counts in the case, and the order changed: one action, which undo takes back. */
export const OrderPanel = () => {
	const { data, error, refetch } = useAnswer("GET /api/coders");
	const held = useAnswer("GET /api/coders/order");
	const [draft, setDraft] = useState<readonly string[] | null>(null);
	const save = useAct("PUT /api/coders/order", {
		onDone: ({ order }) => {
			setDraft(null);
			const text = order.coders === null ? words.usualSaved : words.saved;
			notifyDone(text, { title: messages.shell.undo, run: () => showPanel("undo") });
		},
	});
	if (data === undefined || held.data === undefined) {
		const problem = error ?? held.error;
		return problem === null ? (
			<Loading lines={4} />
		) : (
			<ProblemNote problem={problem} onRetry={() => void Promise.all([refetch(), held.refetch()])} />
		);
	}
	const { coders, order } = data;
	if (coders.length === 0) return null;
	const { none } = held.data;
	const beside = coders.flatMap(({ coder, counting }) =>
		counting > 0 && coder.startsWith("person:") && order.coders?.includes(coder) !== true ? coder : [],
	);
	return (
		<section className="coding-order" aria-labelledby="coding-order">
			<h2 id="coding-order">{words.title}</h2>
			<p className="soft">{words.lead}</p>
			<Coders coders={coders} draft={draft} />
			<p>
				{order.coders === null ? (
					words.nobody
				) : (
					<>
						<b dir="auto">{order.coders.map(coderName).join(", ")}</b>.{" "}
						{words.chosenBy(order.who ?? "", order.at?.slice(0, 10) ?? "")}
					</>
				)}
				{none === 0 ? null : ` ${words.none(none)}`}
			</p>
			{beside.length === 0 ? null : <p dir="auto">{words.beside(beside.map(coderName).join(", "))}</p>}
			{save.error === null ? null : <ProblemNote problem={save.error} />}
			{draft === null ? (
				<p className="counted-by-line">
					<Button onClick={() => setDraft(startingOrder(order.coders ?? [], held.data.coders))}>{words.change}</Button>
					{order.coders === null ? null : (
						<Button kind="quiet" busy={save.isPending} onClick={() => save.mutate({ body: { coders: null } })}>
							{words.usual}
						</Button>
					)}
				</p>
			) : (
				<>
					<OrderEditor coders={choices(coders, held.data.coders)} value={draft} onChange={setDraft} />
					<OrderChanges order={draft} />
					<p className="counted-by-line">
						<Button
							kind="main"
							busy={save.isPending}
							disabled={draft.length === 0}
							onClick={() => save.mutate({ body: { coders: [...draft] } })}
						>
							{words.save}
						</Button>
						<Button kind="quiet" onClick={() => setDraft(null)}>
							{words.close}
						</Button>
					</p>
				</>
			)}
		</section>
	);
};

type Coder = AnswerOf<"GET /api/coders">["coders"][number];
type Finished = AnswerOf<"GET /api/coders/order">["coders"][number];

/** Who has not finished a text yet can be in the order too, and decisions that are to come. */
const choices = (coders: readonly Coder[], finished: readonly Finished[]) =>
	[...new Set(["adjudicated", ...coders.map(({ coder }) => coder)])].map((coder) => ({
		coder,
		finished: finished.find((one) => one.coder === coder)?.finished ?? 0,
	}));

interface CodersProps {
	readonly coders: readonly Coder[];
	/** The order that is about to be chosen. */
	readonly draft: readonly string[] | null;
}

const Coders = ({ coders, draft }: CodersProps) => {
	const query = { coders: [...(draft ?? [])] };
	const isDrafted = draft !== null && draft.length > 0;
	const { data } = useAnswer("GET /api/coders/order", { query }, { keep: true, enabled: isDrafted });
	const { columns } = words;
	return (
		<div className="coding-order-table">
			<table>
				<thead>
					<tr>
						<th scope="col">{columns.coder}</th>
						<th scope="col">{columns.texts}</th>
						<th scope="col">{columns.positions}</th>
						<th scope="col">{columns.now}</th>
						{isDrafted ? <th scope="col">{columns.later}</th> : null}
					</tr>
				</thead>
				<tbody>
					{coders.map(({ coder, texts, positions, counting }) => (
						<tr key={coder}>
							<th scope="row" dir="auto">
								{coderName(coder)}
							</th>
							<td>{texts}</td>
							<td>{positions}</td>
							<td>{counting}</td>
							{isDrafted ? <td>{data?.coders.find((one) => one.coder === coder)?.counting ?? 0}</td> : null}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
};
