import { StanceMark } from "../../../components/stance-mark.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { messages } from "../../../messages/messages.ts";
import { shareText } from "../../../state/figures.ts";
import type { MatrixCell, SideBySide } from "../state/comparison-types.ts";
import { whoseVoice } from "../state/side.ts";
import { byManner } from "../state/voices.ts";

interface MatrixCellViewProps {
	readonly cell: MatrixCell;
	readonly data: SideBySide;
	/** Words on trial read it otherwise. */
	readonly isChanged: boolean;
	readonly onPress: () => void;
}

const words = messages.compare;

/** What one text does with one issue. A press lights it in every text. */
export const MatrixCellView = ({ cell, data, isChanged, onPress }: MatrixCellViewProps) => {
	const account = data.accounts.find(({ document }) => document.id === cell.document);
	const className = [...(cell.mentioned ? [] : ["matrix-silent"]), ...(isChanged ? ["matrix-changed"] : [])].join(" ");
	return (
		<td className={className === "" ? undefined : className} title={isChanged ? words.trialChanged : undefined}>
			<button type="button" onClick={onPress}>
				{cell.mentioned ? (
					<>
						{cell.holders.length === 0 ? <span className="soft">{words.noPosition}</span> : null}
						{cell.holders.toSorted(byManner).map(({ holder, manner, verb, stance, quote }) => (
							<span className="matrix-voice" key={`${holder}-${manner}-${quote.start}`}>
								<span className="matrix-verb read" {...inLanguage(account?.document.language)}>
									{verb ?? <i>{words.noVerb}</i>}
								</span>
								<StanceMark stance={stance} />
								<VoiceName whose={whoseVoice({ holder, manner }, data, account?.parties.length ?? 0)} />
							</span>
						))}
						<span className="matrix-reach figures" title={words.reachTitle}>
							{words.reach(cell.rank, shareText(cell.share))}
						</span>
					</>
				) : (
					<span>{words.notMentioned}</span>
				)}
			</button>
		</td>
	);
};

const VoiceName = ({ whose }: { readonly whose: string | null }) =>
	whose === null ? null : <span className="matrix-holder">{whose}</span>;
