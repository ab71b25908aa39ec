import type { ReactNode } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import type { ShownEvidence } from "../state/judge-types.ts";
import { EvidenceItem } from "./evidence-item.tsx";

const words = messages.judge;

interface EvidencePanelProps {
	readonly id: string;
	readonly title: string;
	/** Only what this part of the judgment rests on; all of it where none is named. */
	readonly where?: string;
	/** Above the list. */
	readonly tools?: ReactNode;
	readonly none: string;
}

/** The words and findings behind a judgment, beside it. */
export const EvidencePanel = ({ id, title, where, tools, none }: EvidencePanelProps) => {
	const { data, error, isPending } = useAnswer("GET /api/judgments/:id/evidence", { params: { id } }, { keep: true });
	const shown = data?.filter((evidence) => where === undefined || evidence.where === where) ?? [];
	return (
		<aside className="judge-evidence" aria-label={title}>
			<div className="judge-evidence-head">
				<h3>{title}</h3>
				{tools}
			</div>
			{error === null ? null : <ProblemNote problem={error} />}
			{isPending ? <Loading lines={4} /> : null}
			{data !== undefined && shown.length === 0 ? <p className="soft small">{none}</p> : null}
			{groups(shown).map(([name, items]) => (
				<section key={name}>
					{where === undefined && name !== "evidence" ? <h4>{words.whereNames[name] ?? name}</h4> : null}
					{items.map((evidence) => (
						<EvidenceItem key={keyOf(evidence)} {...evidence} />
					))}
				</section>
			))}
		</aside>
	);
};

const keyOf = ({ link, where }: ShownEvidence): string => `${where} ${JSON.stringify(link)}`;

function groups(evidence: readonly ShownEvidence[]): readonly (readonly [string, readonly ShownEvidence[]])[] {
	const names = [...new Set(evidence.map(({ where }) => where))];
	return names.map((name) => [name, evidence.filter(({ where }) => where === name)] as const);
}
