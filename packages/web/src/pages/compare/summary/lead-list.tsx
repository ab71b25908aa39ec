import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { messages } from "../../../messages/messages.ts";
import { PlacedQuote } from "../findings/placed-quote.tsx";
import type { FindingShown, SideBySide } from "../state/comparison-types.ts";
import { letterIn } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";

interface LeadListProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

/** The findings to read first, each with the words of both sides; a press opens it beside the texts. */
export const LeadList = ({ data, looking }: LeadListProps) => (
	<ol className="leads">
		{data.leads.map((at) => {
			const found = data.findings[at];
			return found === undefined ? null : <Lead key={found.id} found={found} data={data} looking={looking} />;
		})}
	</ol>
);

const Lead = ({ found, data, looking }: LeadListProps & { readonly found: FindingShown }) => {
	const { evidence, instead, against } = found.finding;
	const speaking = new Set([...evidence, ...instead].map(({ document }) => document));
	const silent = against.filter((id) => !speaking.has(id)).map((id) => letterIn(data, id));
	return (
		<li className="lead" data-salience={found.finding.salience}>
			<button type="button" className="lead-headline" onClick={() => looking.lookAtFinding(found.id)}>
				<MixedWords text={found.headline} />
			</button>
			{(
				[
					["evidence", evidence],
					["instead", instead],
				] as const
			).flatMap(([tone, quotes]) =>
				quotes
					.slice(0, 1)
					.map((quote) => (
						<PlacedQuote
							key={tone}
							quote={quote}
							data={data}
							tone={tone}
							issue={found.finding.issue}
							onPress={() => looking.lookAtFinding(found.id)}
						/>
					)),
			)}
			{silent.length === 0 ? null : (
				<p className="lead-silence">
					<span className="placed-quote-place">{silent.join(", ")}</span>
					{messages.compare.summary.nothingSimilar}
				</p>
			)}
		</li>
	);
};
