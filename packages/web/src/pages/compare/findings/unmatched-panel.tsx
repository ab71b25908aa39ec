import { ActorName } from "../../../components/actor-name.tsx";
import { messages } from "../../../messages/messages.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { accountName, letterOf } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";
import { PlacedQuote } from "./placed-quote.tsx";

interface ResiduePanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** What no issue covers and nobody answers, text by text. */
export const UnmatchedPanel = ({ data, looking }: ResiduePanelProps) => (
	<div className="unmatched">
		<p className="soft small">{words.unmatchedLead}</p>
		{data.unmatched.length === 0 ? <p className="panel-empty">{words.unmatchedEmpty}</p> : null}
		{data.accounts.map((account, at) => {
			const { document } = account;
			const own = data.unmatched.filter((one) => one.document === document.id);
			return own.length === 0 ? null : (
				<section key={document.id}>
					<h3>
						{letterOf(at)} {accountName(account, data)}
					</h3>
					{own.map(({ quote, holder }) => (
						<div className="unmatched-item" key={quote.start}>
							<PlacedQuote quote={quote} data={data} tone="plain" onPress={looking.lookAtWords} />
							{holder === document.publisher ? null : (
								<span className="unmatched-holder">
									<ActorName id={holder} />
								</span>
							)}
						</div>
					))}
				</section>
			);
		})}
	</div>
);
