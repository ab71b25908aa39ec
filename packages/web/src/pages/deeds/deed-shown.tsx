import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { DayText } from "../../components/day-text.tsx";
import { IssueName } from "../../components/issue-name.tsx";
import { Loading } from "../../components/loading.tsx";
import { OutLink } from "../../components/out-link.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { deedWords } from "../../messages/deeds.ts";

const words = deedWords.deeds;

type Deeds = AnswerOf<"GET /api/deeds">;
type Deed = Deeds["deeds"][number];

/** The registers of the case, and what states in them are called. */
const useRegisters = () => useAnswer("GET /api/deeds", { query: { size: 1 } }, { keep: true });

/** A day, a month or a year, or the first and the last; `≤` before the latest day that it can have been. */
export const DeedDays = ({ deed: { date, until, byThen } }: { readonly deed: Deed }) => (
	<span title={byThen ? words.byThen : undefined}>
		{byThen ? "≤ " : ""}
		<DayText day={date} />
		{until === null ? null : (
			<>
				{" – "}
				<DayText day={until} />
			</>
		)}
	</span>
);

/** An actor of the case, or a state by its name; anybody else as the record names them. */
export const DoerName = ({ id, names }: { readonly id: string; readonly names?: Deeds["names"] | undefined }) => {
	const { actorName } = useNames();
	const name = names?.[id];
	return actorName(id) === id && name !== undefined ? <span title={id}>{name}</span> : <ActorName id={id} />;
};

export const DeedSource = ({ source: { title, address } }: Pick<Deed, "source">) =>
	address === null ? <span className="soft">{title}</span> : <OutLink href={address}>{title}</OutLink>;

/** One deed with all that is on record of it. */
export const DeedShown = ({ id }: { readonly id: string }) => {
	const { data, error, refetch } = useAnswer("GET /api/deeds", { query: { id: [id] } });
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={6} />;
	const [deed] = data.deeds;
	if (deed === undefined) return <p>{words.gone}</p>;
	const { what, kind, actor, target, targetStates, programme, issue, direction, source } = deed;
	const facts: readonly (readonly [string, ReactNode])[] = [
		[words.date, <DeedDays key="date" deed={deed} />],
		[words.kind, words.kinds[kind]],
		[words.actor, <DoerName key="actor" id={actor} names={data.names} />],
		[words.target, target === null ? null : <DoerName key="target" id={target} names={data.names} />],
		[words.states, targetStates.length === 0 ? null : targetStates.join(", ")],
		[words.programme, programme],
		[words.issue, issue === null ? null : <IssueName key="issue" id={issue} />],
		[words.direction, direction === null ? null : words.directions[direction]],
		[words.source, <Looked key="source" source={source} />],
	];
	return <Facts title={what} facts={facts} />;
};

/** One register with what it says of itself; its deeds are those of the table with its kind and target. */
export const RegisterShown = ({ id }: { readonly id: string }) => {
	const { data, error, refetch } = useRegisters();
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={6} />;
	const register = data.lists.find((one) => one.id === id);
	if (register === undefined) return <p>{words.gone}</p>;
	const { label, kind, target, complete, asOf, source } = register;
	return (
		<Facts
			title={label}
			facts={[
				[words.kind, words.kinds[kind]],
				[words.target, <DoerName key="target" id={target} names={data.names} />],
				[words.covers, complete ? words.complete(asOf) : words.incomplete(asOf)],
				[words.source, <Looked key="source" source={source} />],
			]}
		/>
	);
};

/** Where it can be looked up, and when that said so. */
const Looked = ({ source }: Pick<Deed, "source">) => (
	<>
		<DeedSource source={source} />
		{source.retrieved === null ? null : (
			<span className="soft">
				{" "}
				({words.retrieved} <DayText day={source.retrieved} />)
			</span>
		)}
	</>
);

interface FactsProps {
	readonly title: string;
	/** Null where nothing is on record. */
	readonly facts: readonly (readonly [name: string, said: ReactNode])[];
}

const Facts = ({ title, facts }: FactsProps) => (
	<div className="deed-shown">
		<h3>{title}</h3>
		<dl>
			{facts.map(([name, said]) =>
				said === null ? null : (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{said}</dd>
					</div>
				),
			)}
		</dl>
	</div>
);
