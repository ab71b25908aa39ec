import "./agreement.css";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { agreementWords as words } from "../../messages/agreement.ts";
import { coderName } from "../../state/coder-name.ts";
import { hrefTo } from "../../state/href-to.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { AGREEMENT_URL } from "./agreement-url.ts";
import { DecisionsTab } from "./decisions-tab.tsx";
import { MeasuresTab } from "./measures-tab.tsx";
import { SettleTab } from "./settle-tab.tsx";

const TABS = { settle: SettleTab, measures: MeasuresTab, decisions: DecisionsTab };
const TAB_IDS = ["settle", "measures", "decisions"] as const;

/** How much coders of the same texts agree, and what is decided where they differ. */
export const AgreementPage = () => {
	const [{ tab, coder }, setUrl] = useUrlState(AGREEMENT_URL);
	const { data } = useAnswer("GET /api/coders");
	const coders = data?.coders.filter(({ coder: one, texts }) => one !== "adjudicated" && texts > 0) ?? [];
	const Shown = TABS[tab];
	return (
		<PageFrame
			title={words.title}
			lead={words.lead}
			actions={<AppLink href={hrefTo(["coding"])}>{words.back}</AppLink>}
		>
			{data !== undefined && coders.length < 2 ? (
				<EmptyState title={words.few}>
					<p>{words.fewLead}</p>
				</EmptyState>
			) : (
				<Tabs
					label={words.label}
					tabs={TAB_IDS.map((id) => ({ id, title: words.tabs[id] }))}
					selected={tab}
					onSelect={(id) => setUrl({ tab: id })}
				>
					<div className="agreement-coders">
						<Combo
							label={words.coders}
							many
							value={coder}
							choices={coders.map(({ coder: one, texts }) => ({
								value: one,
								title: coderName(one),
								detail: `${texts}`,
							}))}
							placeholder={words.codersAll}
							onChange={(value) => setUrl({ coder: value })}
						/>
					</div>
					{data === undefined ? null : <Shown coders={coder.length < 2 ? [] : coder} />}
				</Tabs>
			)}
		</PageFrame>
	);
};
