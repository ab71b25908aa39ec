import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { IssueName } from "../../components/issue-name.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { messages } from "../../messages/messages.ts";
import { percent } from "../../state/figures.ts";
import { hrefTo } from "../../state/href-to.ts";
import type { EarlierText, PreviousChange, SideBySide } from "./state/comparison-types.ts";
import { languageOf } from "./state/side.ts";
import type { Looking } from "./state/use-looked.ts";

interface BeforePanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** What each side stopped saying and began to say since its earlier texts. */
export const BeforePanel = ({ data, looking }: BeforePanelProps) => {
	const publishers = [...new Set(data.accounts.flatMap(({ document }) => document.publisher ?? []))];
	const sides = publishers.flatMap((publisher) => {
		const earlier = data.earlier.filter((text) => text.publisher === publisher);
		return earlier.length === 0 ? [] : [{ publisher, earlier }];
	});
	if (sides.length === 0)
		return (
			<EmptyState title={words.beforeEmptyTitle}>
				<p>{words.beforeEmpty}</p>
			</EmptyState>
		);
	return (
		<div className="before">
			<p className="soft small">{words.beforeLead}</p>
			{sides.map(({ publisher, earlier }) => (
				<SideBefore key={publisher} publisher={publisher} earlier={earlier} data={data} looking={looking} />
			))}
		</div>
	);
};

interface SideBeforeProps extends BeforePanelProps {
	readonly publisher: string;
	readonly earlier: readonly EarlierText[];
}

const SideBefore = ({ publisher, earlier, data, looking }: SideBeforeProps) => {
	const last = earlier.at(-1);
	const changes = data.previous.filter((change) => change.publisher === publisher);
	const present = data.accounts.find(({ document }) => document.publisher === publisher)?.document.id;
	return (
		<section>
			<h3>
				<ActorName id={publisher} />
				<span className="soft small"> {words.earlierTexts(earlier.length)}</span>
			</h3>
			{last === undefined ? null : (
				<p className="before-last">
					<DayText day={last.date} />
					<span {...inLanguage(last.language)}>{last.title}</span>
					<span className="before-acts no-print">
						<Button kind="quiet" icon="history" onClick={() => looking.setBefore(last.id)}>
							{words.readBeside}
						</Button>
						{present === undefined ? null : (
							<AppLink className="small" href={hrefTo(["compare"], { document: [last.id, present] })}>
								{words.compareTwo}
							</AppLink>
						)}
					</span>
				</p>
			)}
			{changes.length === 0 ? <p className="soft">{words.nothingChanged}</p> : null}
			<ul className="before-changes">
				{changes.map((change) => (
					<Change key={`${change.kind}-${change.wording}`} change={change} data={data} looking={looking} />
				))}
			</ul>
		</section>
	);
};

const Change = ({ change, data, looking }: BeforePanelProps & { readonly change: PreviousChange }) => {
	const { kind, wording, evidence, issue, probability, previousDocument } = change;
	const [quote] = evidence;
	const date = data.earlier.find(({ id }) => id === previousDocument)?.date ?? null;
	return (
		<li className={`before-change before-change-${kind}`}>
			<button type="button" onClick={() => quote !== undefined && looking.lookAtWords(quote)}>
				<span className="before-kind">{kind === "vanished" ? words.vanished : words.isNew}</span>
				<span
					className="read before-wording"
					{...inLanguage(quote === undefined ? undefined : (languageOf(data, quote.document) ?? undefined))}
				>
					{wording}
				</span>
				<span className="before-facts">
					{issue === null ? null : <IssueName id={issue} swatch />}
					<DayText day={date} />
					<span title={words.byChanceTitle}>
						{probability === null || probability === undefined
							? words.oneEarlier
							: words.byChance(percent(probability))}
					</span>
				</span>
			</button>
		</li>
	);
};
