import { type FormEvent, useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { send } from "../../api/call.ts";
import { fileHref } from "../../api/files.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextArea } from "../../components/fields/text-field.tsx";
import { IssueName } from "../../components/issue-name.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { deedWords } from "../../messages/deeds.ts";
import { notify } from "../../state/notices.ts";

const words = deedWords.mapping;

type Shown = AnswerOf<"GET /api/deeds/mappings">[number];
type Match = Shown["matches"][number];
type Link = Shown["mapping"]["links"][number];

/** A mapping as a person begins one. */
const NEW = `mappings:
  - id: my-mapping
    issue: ISSUE
    label: What it is about
    links:
      - kind: votes
        label: What these roll calls ask
        titles: [words of the title]
        yes: for
`;

/** Which votes, deeds and series bear on which issue: what each link chooses in this case, and the text that says so. */
export const MappingTab = () => {
	const { data, error, refetch } = useAnswer("GET /api/deeds/mappings", { query: {} });
	const [yaml, setYaml] = useState<string | null>(null);
	const [problem, setProblem] = useState<unknown>(null);
	const save = useAct("POST /api/deeds/mappings", {
		onDone: () => {
			setYaml(null);
			notify(words.saved);
		},
	});
	const remove = useAct("DELETE /api/deeds/mappings/:id", { onDone: () => notify(words.removed) });
	const edit = async (id: string): Promise<void> => {
		setProblem(null);
		try {
			const answer = await send(EXPORTED(id), { method: "GET" });
			save.reset();
			setYaml(await answer.text());
		} catch (reason) {
			setProblem(reason);
		}
	};
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		save.mutate({ body: { yaml: yaml ?? "", name: words.typed } });
	};
	return (
		<>
			<div className="deeds-mapping-tools no-print">
				<Button
					icon="add"
					onClick={() => {
						save.reset();
						setYaml(NEW);
					}}
				>
					{words.add}
				</Button>
			</div>
			{[error, problem, remove.error].map((one, at) =>
				one === null || one === undefined ? null : (
					// biome-ignore lint/suspicious/noArrayIndexKey: each has its place
					<ProblemNote key={at} problem={one} {...(one === error ? { onRetry: () => void refetch() } : {})} />
				),
			)}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{data?.length === 0 ? (
				<EmptyState title={words.none}>
					<p>{words.noneLead}</p>
				</EmptyState>
			) : null}
			{(data ?? []).map((shown) => (
				<Mapping
					key={shown.mapping.id}
					shown={shown}
					onEdit={() => void edit(shown.mapping.id)}
					onRemove={() =>
						window.confirm(words.removeAsk(shown.mapping.label)) && remove.mutate({ params: { id: shown.mapping.id } })
					}
				/>
			))}
			<Dialog title={words.edit} open={yaml !== null} shape="wide" onClose={() => setYaml(null)}>
				<form className="form" onSubmit={submit}>
					<TextArea
						label={words.text}
						hint={words.textHint}
						rows={22}
						spellCheck={false}
						className="deeds-mapping-text"
						value={yaml ?? ""}
						onChange={setYaml}
					/>
					{save.error === null ? null : <ProblemNote problem={save.error} />}
					<p>
						<Button kind="main" type="submit" busy={save.isPending}>
							{words.save}
						</Button>
					</p>
				</form>
			</Dialog>
		</>
	);
};

const EXPORTED = (id: string): string => fileHref("GET /api/deeds/mappings/export", { query: { id } });

interface MappingProps {
	readonly shown: Shown;
	readonly onEdit: () => void;
	readonly onRemove: () => void;
}

const Mapping = ({ shown: { mapping, from, matches }, onEdit, onRemove }: MappingProps) => (
	<section className="deeds-mapping" aria-label={mapping.label}>
		<header>
			<div className="deeds-mapping-title">
				<h2>{mapping.label}</h2>
				<span className="soft small">{mapping.id}</span>
				<Chip>{words.from[from]}</Chip>
			</div>
			<div className="deeds-mapping-acts no-print">
				<Button icon="edit" onClick={onEdit}>
					{words.change}
				</Button>
				{from === "case" ? (
					<Button kind="danger" onClick={onRemove}>
						{words.remove}
					</Button>
				) : null}
			</div>
		</header>
		<p className="small">
			<IssueName id={mapping.issue} />
			{mapping.note === null ? null : <span className="soft"> {mapping.note}</span>}
		</p>
		<ul className="deeds-links">
			{mapping.links.map((link, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two links may have one label
				<li key={at}>
					<LinkShown link={link} match={matches[at]} />
				</li>
			))}
		</ul>
	</section>
);

/** What a link says, and what it chooses here. */
const LinkShown = ({ link, match }: { readonly link: Link; readonly match: Match | undefined }) => (
	<details>
		<summary>
			{link.label}{" "}
			<span className="soft small">
				{meaningOf(link)}
				{match === undefined ? null : ` · ${words.counts[match.kind](match.count)}`}
			</span>
		</summary>
		{match === undefined || match.count === 0 ? (
			<p className="soft small">{words.choosesNone}</p>
		) : (
			<ul className="small">
				{match.samples.map(({ date, symbol, title, totals }, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name
					<li key={at}>
						<DayText day={date} /> {symbol === null ? null : <b>{symbol}</b>} {title}
						{totals === null ? null : ` (${totals.yes}–${totals.abstain}–${totals.no})`}
					</li>
				))}
				{match.count > match.samples.length ? (
					<li className="soft">{words.more(match.count - match.samples.length)}</li>
				) : null}
			</ul>
		)}
	</details>
);

const meaningOf = (link: Link): string =>
	link.kind === "votes"
		? words.yesIs[link.yes]
		: link.kind === "deeds"
			? words.deedIs[link.direction]
			: words.riseIs[link.rising];
