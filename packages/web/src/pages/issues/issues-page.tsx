import "./issues.css";
import { useEffect, useMemo, useRef } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { stanceSign } from "../../components/stance-mark.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { issuesWords as words } from "../../messages/issues.ts";
import { hrefTo } from "../../state/href-to.ts";
import { languageName } from "../../state/language-name.ts";
import { choiceField, textField } from "../../state/url-field.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { type Concept, type ListedIssue, listedIssues } from "./issue-list.ts";

/** Every issue that texts are read by, with its poles, its words, and how often the case touches it. */
export const IssuesPage = () => {
	const [{ q, order, open }, setUrl] = useUrlState(ISSUES_FIELDS);
	const { data, error, refetch } = useAnswer("GET /api/codebook");
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: {} }, { keep: true });
	const counts = useMemo(() => new Map((facets?.issues ?? []).map(({ value, count }) => [value, count])), [facets]);
	const listed = useMemo(() => listedIssues(data?.issues ?? [], { q, order, counts }), [data, q, order, counts]);
	return (
		<PageFrame
			title={words.title}
			lead={data === undefined ? words.lead : words.leadOf(data.issues.length, data.label)}
			tools={
				<>
					<TextField
						label={words.find}
						value={q}
						onChange={(value) => setUrl({ q: value }, { replace: true })}
						type="search"
					/>
					<Select
						label={words.order}
						value={order}
						choices={(["frequent", "codebook"] as const).map((value) => ({ value, title: words.orders[value] }))}
						onChange={(value) => setUrl({ order: value })}
					/>
				</>
			}
		>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{data !== undefined && listed.length === 0 ? <EmptyState title={words.none(q)} /> : null}
			<ul className="issue-list">
				{listed.map((one) => (
					<Entry
						key={one.issue.id}
						{...one}
						isOpen={one.issue.id === open}
						onToggle={() => setUrl({ open: one.issue.id === open ? "" : one.issue.id }, { replace: true })}
					/>
				))}
			</ul>
		</PageFrame>
	);
};

interface EntryProps extends ListedIssue {
	readonly isOpen: boolean;
	readonly onToggle: () => void;
}

const Entry = ({ issue, positions, isOpen, onToggle }: EntryProps) => {
	const place = useRef<HTMLLIElement>(null);
	const startsOpen = useRef(isOpen);
	// Who follows a link to one issue is led to it; who opens one stays where they are.
	useEffect(() => {
		if (startsOpen.current) place.current?.scrollIntoView({ block: "start" });
	}, []);
	return (
		<li className="issue-entry" ref={place}>
			<div className="issue-entry-head">
				<h2>
					<button type="button" aria-expanded={isOpen} onClick={onToggle}>
						{issue.name}
					</button>
				</h2>
				{positions === 0 ? (
					<span className="soft">{words.untouched}</span>
				) : (
					<AppLink href={hrefTo(["ledger"], { issue: issue.id })}>{words.positions(positions)}</AppLink>
				)}
			</div>
			<p className="issue-entry-definition">{issue.definition}</p>
			<dl className="issue-poles">
				<dt>{stanceSign(-3)}</dt>
				<dd>{issue.poleMinus3}</dd>
				<dt>{stanceSign(3)}</dt>
				<dd>{issue.polePlus3}</dd>
			</dl>
			{isOpen ? (
				<div className="issue-words">
					<p className="soft">
						<code>{issue.id}</code>
						{issue.foreign ? ` · ${words.foreign}` : ""}
					</p>
					{issue.concepts.map((concept) => (
						<ConceptWords key={concept.id} concept={concept} />
					))}
				</div>
			) : null}
		</li>
	);
};

const ConceptWords = ({ concept }: { readonly concept: Concept }) => (
	<section className="issue-concept">
		<h3>
			{concept.id} <span className="soft">{words.reads(concept)}</span>
		</h3>
		<dl>
			{Object.entries(concept.terms).map(([language, terms]) =>
				terms.length === 0 ? null : (
					<div key={language}>
						<dt>{languageName(language)}</dt>
						<dd {...inLanguage(language)}>
							{terms.map(({ text, near, not }) => (
								<span className="issue-term" key={`${text}${near?.join()}${not?.join()}`}>
									{text}
									{near === undefined || near.length === 0 ? null : (
										<span className="soft" dir="auto">
											{" "}
											{words.near(near.join(", "))}
										</span>
									)}
									{not === undefined || not.length === 0 ? null : (
										<span className="soft" dir="auto">
											{" "}
											{words.not(not.join(", "))}
										</span>
									)}
								</span>
							))}
						</dd>
					</div>
				),
			)}
		</dl>
	</section>
);

const ISSUES_FIELDS = {
	q: textField,
	order: choiceField(["frequent", "codebook"]),
	/** Id of the issue whose words are shown. */
	open: textField,
};
