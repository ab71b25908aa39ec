import "./start.css";
import { useEffect, useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { hrefOfCase, TWO_TEXTS } from "../../api/case-address.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { startWords } from "../../messages/start.ts";
import { CaseRow, type KnownCase } from "./case-row.tsx";
import { managesPeople, TeamBar } from "./team-bar.tsx";

const words = { ...messages.cases, ...startWords };

/** What a day begins with: two texts to compare, the example, a new case, or one that was opened before. */
export const StartPage = () => {
	const { data, error, isPending, refetch } = useAnswer("GET /api/cases");
	const team = data?.team ?? null;
	useEffect(() => {
		// Other windows and commands change the folder too, and nothing tells this page of it.
		const look = (): void => void refetch();
		window.addEventListener("focus", look);
		window.addEventListener("pageshow", look);
		return () => {
			window.removeEventListener("focus", look);
			window.removeEventListener("pageshow", look);
		};
	}, [refetch]);
	return (
		<PageFrame title={words.title} lead={words.lead}>
			<div className="start">
				{team === null ? null : <TeamBar person={team.person} manages={managesPeople(team)} here="cases" />}
				{/* In a team only administrators begin something that is in no case. */}
				{team === null || team.administrator ? <Beginnings folder={data?.folder ?? ""} /> : null}
				{isPending ? <Loading /> : null}
				{error === null ? null : <ProblemNote problem={error} />}
				{data === undefined ? null : <CaseLists cases={openable(data)} folder={data.folder} />}
			</div>
		</PageFrame>
	);
};

/** An administrator of a team is told of cases that they may not open. */
const openable = ({ cases, team }: AnswerOf<"GET /api/cases">): readonly KnownCase[] =>
	team === null ? cases : cases.filter(({ id }) => team.roles.some((one) => one.case === id));

/** Three ways to begin. */
const Beginnings = ({ folder }: { readonly folder: string }) => {
	const [name, setName] = useState<string | null>(null);
	const begin = useAct("POST /api/cases", { onDone: (made) => goTo(made.case?.id, TWO_TEXTS) });
	const example = useAct("POST /api/examples/:name", { onDone: (made) => goTo(made.case?.id) });
	const create = useAct("POST /api/cases", { onDone: (made) => goTo(made.case?.id) });
	const problem = begin.error ?? example.error ?? create.error;
	return (
		<>
			<ul className="start-ways">
				<li>
					<h2>{words.two}</h2>
					<p className="soft">{words.twoLead}</p>
					<Button
						kind="main"
						icon="compare"
						busy={begin.isPending}
						onClick={() => begin.mutate({ body: { act: "begin" } })}
					>
						{words.two}
					</Button>
				</li>
				<li>
					<h2>{words.example}</h2>
					<p className="soft">{words.exampleLead}</p>
					<Button busy={example.isPending} onClick={() => example.mutate({ params: { name: "port-ellery" } })}>
						{example.isPending ? words.exampleBusy : words.example}
					</Button>
				</li>
				<li>
					<h2>{words.create}</h2>
					<p className="soft">{words.createLead}</p>
					{name === null ? (
						<Button icon="add" onClick={() => setName("")}>
							{words.create}
						</Button>
					) : (
						<form
							className="form"
							onSubmit={(event) => {
								event.preventDefault();
								create.mutate({ body: { act: "create", name } });
							}}
						>
							<TextField
								label={words.name}
								hint={words.nameHint(folder)}
								value={name}
								onChange={setName}
								autoFocus
								required
							/>
							<div className="form-foot">
								<Button onClick={() => setName(null)}>{messages.common.cancel}</Button>
								<Button type="submit" busy={create.isPending} disabled={name.trim() === ""}>
									{words.createAct}
								</Button>
							</div>
						</form>
					)}
				</li>
			</ul>
			{problem === null ? null : <ProblemNote problem={problem} />}
		</>
	);
};

const goTo = (id: string | undefined, path?: string): void => {
	if (id !== undefined) location.assign(hrefOfCase(id, path));
};

const CaseLists = ({ cases, folder }: { readonly cases: readonly KnownCase[]; readonly folder: string }) => {
	const at = (...places: readonly KnownCase["place"][]) => cases.filter(({ place }) => places.includes(place));
	const [open, temporary, archived] = [at("folder", "recent"), at("temporary"), at("archive")];
	const list = (shown: readonly KnownCase[], label: string) => (
		<ul className="start-cases" aria-label={label}>
			{shown.map((known) => (
				<CaseRow key={known.id} known={known} folder={folder} />
			))}
		</ul>
	);
	return (
		<>
			<section>
				<h2>{words.open}</h2>
				{open.length === 0 ? <p className="soft">{words.openNone}</p> : list(open, words.open)}
			</section>
			{temporary.length === 0 ? null : (
				<section>
					<h2>{words.temporary}</h2>
					<p className="soft small">{words.temporaryLead}</p>
					{list(temporary, words.temporary)}
				</section>
			)}
			{archived.length === 0 ? null : (
				<details className="start-archive">
					<summary>{words.archiveLead(archived.length)}</summary>
					{list(archived, words.archive)}
				</details>
			)}
		</>
	);
};
