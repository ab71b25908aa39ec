import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Chip } from "../../../components/chip.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { hrefOfQuote } from "../evidence/evidence-item.tsx";
import { type Judged, titleOf } from "../state/judge-types.ts";
import { JUDGE_FIELDS, TAB_OF } from "../state/judge-url.ts";
import { withNames } from "../state/with-names.ts";
import { EmptyTab } from "./empty-tab.tsx";

const words = messages.judge;
type Criticism = AnswerOf<"GET /api/critique">["criticisms"][number];

/** What a critic would say of the judgments, each with place, reason and remedy. */
export const CritiqueTab = ({ judgments }: { readonly judgments: readonly Judged[] }) => {
	const [{ grave }, setUrl] = useUrlState(JUDGE_FIELDS);
	const { data, error, isPending } = useAnswer("GET /api/critique", {}, { enabled: judgments.length > 0 });
	if (judgments.length === 0) return <EmptyTab title={words.emptyCritique} lead={words.emptyCritiqueLead} />;
	if (error !== null) return <ProblemNote problem={error} />;
	if (isPending) return <Loading lines={6} />;
	const known = new Map(judgments.map((judged) => [judged.judgment.id, judged]));
	const said = data.criticisms.filter(({ judgment }) => known.has(judgment));
	const count = (severity: Criticism["severity"]): number => said.filter((one) => one.severity === severity).length;
	if (said.length === 0)
		return (
			<EmptyState title={words.critiqueNothing}>
				<p>{words.critiqueNothingLead}</p>
			</EmptyState>
		);
	const shown = grave === "error" ? said.filter(({ severity }) => severity === "error") : said;
	const ids = [...new Set(shown.map(({ judgment }) => judgment))];
	return (
		<div className="critique">
			<div className="critique-tools">
				<p className="soft">{words.critiqueLead(count("error"), count("warning"))}</p>
				<Select
					label={words.critiqueFilter}
					bare
					value={grave}
					choices={[
						{ value: "all", title: words.critiqueFilters.all },
						{ value: "error", title: words.critiqueFilters.error },
					]}
					onChange={(next) => setUrl({ grave: next })}
				/>
				<ExportMenu name="critique" table={() => tableOf(said)} />
			</div>
			{ids.map((id) => {
				const judged = known.get(id);
				return judged === undefined ? null : (
					<Criticised key={id} judged={judged} criticisms={shown.filter(({ judgment }) => judgment === id)} />
				);
			})}
		</div>
	);
};

interface CriticisedProps {
	readonly judged: Judged;
	readonly criticisms: readonly Criticism[];
}

const Criticised = ({ judged: { judgment }, criticisms }: CriticisedProps) => {
	const names = useNames();
	return (
		<section className="critique-of">
			<h2>
				<Chip>{words.kinds[judgment.kind]}</Chip>{" "}
				<AppLink href={hrefTo(["judge"], { tab: TAB_OF[judgment.kind], id: judgment.id })}>{titleOf(judgment)}</AppLink>
			</h2>
			<ul>
				{criticisms.map((criticism) => (
					<li key={`${criticism.code} ${criticism.place} ${criticism.message}`}>
						<p>
							<Chip tone={criticism.severity === "error" ? "lead" : "warn"}>
								{words.severities[criticism.severity]}
							</Chip>{" "}
							{withNames(criticism.message, names)}.
						</p>
						<p className="critique-remedy">→ {criticism.remedy}.</p>
						<p className="critique-place soft small">
							{criticism.place === "" ? null : <code>{criticism.place}</code>} <span>{criticism.by}</span>
							{criticism.links.map((link) => (
								<LinkTo key={JSON.stringify(link)} link={link} />
							))}
							<AppLink href={hrefTo(["judge"], { tab: TAB_OF[judgment.kind], id: judgment.id, open: "edit" })}>
								{words.mend}
							</AppLink>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
};

const LinkTo = ({ link }: { readonly link: Criticism["links"][number] }) => {
	if (link.kind === "finding") return <code>{link.finding}</code>;
	if (link.kind === "judgment")
		return <AppLink href={hrefTo(["judge"], { id: link.judgment })}>{link.judgment}</AppLink>;
	return (
		<AppLink href={hrefOfQuote(link.quote)}>
			“<bdi>{shortened(link.quote.exact)}</bdi>”
		</AppLink>
	);
};

const shortened = (exact: string): string => (exact.length > 60 ? `${exact.slice(0, 60)}…` : exact);

const tableOf = (said: readonly Criticism[]) => ({
	columns: words.critiqueColumns,
	rows: said.map(({ judgment, severity, place, message, remedy, by }) => [
		judgment,
		severity,
		place,
		message,
		remedy,
		by,
	]),
});
