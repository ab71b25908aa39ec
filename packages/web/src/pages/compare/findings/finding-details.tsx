import type { Quote } from "@fissure/core";
import type { ReactNode } from "react";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { messages } from "../../../messages/messages.ts";
import { figure } from "../../../state/figures.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { notify } from "../../../state/notices.ts";
import type { FindingShown, SideBySide } from "../state/comparison-types.ts";
import type { Looking } from "../state/use-looked.ts";
import { PlacedQuote } from "./placed-quote.tsx";

interface FindingDetailsProps {
	readonly found: FindingShown;
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** What a finding rests on, what is there instead, what speaks against it, how usual it is, and what to weigh. */
export const FindingDetails = ({ found, data, looking }: FindingDetailsProps) => {
	const { finding, baseRateWords, caveats, judgments, id } = found;
	const { evidence, instead, counterEvidence, explanations, measure } = finding;
	const quotes = (list: readonly Quote[], tone: "evidence" | "instead" | "counter"): ReactNode =>
		list.map((quote) => (
			<PlacedQuote
				key={`${quote.document}-${quote.start}`}
				quote={quote}
				data={data}
				tone={tone}
				onPress={looking.lookAtWords}
			/>
		));
	return (
		<div className="finding-details">
			<dl>
				<Part title={words.evidence}>{quotes(evidence, "evidence")}</Part>
				{instead.length === 0 ? null : <Part title={words.instead}>{quotes(instead, "instead")}</Part>}
				{counterEvidence.length === 0 ? null : <Part title={words.counter}>{quotes(counterEvidence, "counter")}</Part>}
				{/* Only of an absence can one ask how usual it is. */}
				{finding.baseRate === null && explanations.length === 0 ? null : (
					<Part title={words.baseRate}>
						<p>{baseRateWords}.</p>
					</Part>
				)}
				{measure === null ? null : (
					<Part title={words.measure}>
						<p className="figures">
							{measure.name} {figure(measure.value)}
							{measure.interval === undefined ? "" : ` (95 %: ${measure.interval.map(figure).join(" – ")})`}
							<span className="soft"> {`[${measure.range.map(figure).join(", ")}]`}</span>
						</p>
					</Part>
				)}
				{explanations.length === 0 ? null : (
					<Part title={words.weigh}>
						<p className="soft">{words.weighLead}</p>
						<ul className="finding-list">
							{explanations.map((one) => (
								<li key={one}>{one}</li>
							))}
						</ul>
					</Part>
				)}
				{caveats.length === 0 ? null : (
					<Part title={words.caveats}>
						<ul className="finding-list">
							{caveats.map((one) => (
								<li key={one}>{one}</li>
							))}
						</ul>
					</Part>
				)}
				{judgments.length === 0 ? null : (
					<Part title={words.judgedIn}>
						{judgments.map((judgment) => (
							<p key={judgment}>
								<AppLink href={hrefTo(["judge"], { judgment })}>{judgment}</AppLink>
							</p>
						))}
					</Part>
				)}
			</dl>
			<div className="finding-acts no-print">
				<Button kind="quiet" icon="quote" onClick={() => void copyReference(id)}>
					{words.copyReference}
				</Button>
				<code className="soft">{id}</code>
			</div>
		</div>
	);
};

const copyReference = async (id: string): Promise<void> => {
	try {
		await navigator.clipboard.writeText(`[@${id}]`);
		notify(words.copied(id));
	} catch {
		notify(`[@${id}]`);
	}
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
	<div className="finding-part">
		<dt>{title}</dt>
		<dd>{children}</dd>
	</div>
);
