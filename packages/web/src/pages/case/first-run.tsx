import { START, TWO_TEXTS } from "../../api/case-address.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { caseWords } from "../../messages/case-page.ts";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { showPanel } from "../../state/open-panel.ts";

/** A case without texts: what it will be, and how it begins. */
export const FirstRun = () => {
	const words = caseWords;
	return (
		<section className="first-run">
			<h2>{words.firstTitle}</h2>
			<p className="soft">{words.firstLead}</p>
			<ol className="first-steps">
				{words.firstSteps.map(([title, detail]) => (
					<li key={title}>
						<h3>{title}</h3>
						<p className="soft">{detail}</p>
					</li>
				))}
			</ol>
			<p className="first-acts">
				<Button kind="main" icon="add" onClick={() => showPanel("add")}>
					{words.firstAdd}
				</Button>
				<AppLink href={TWO_TEXTS}>{words.firstTwo}</AppLink>
				<AppLink href={hrefTo(["watch"], { tab: "sources", add: "1" })}>{words.firstWatch}</AppLink>
			</p>
			<p className="soft small">
				{words.firstExample} <a href={START}>{messages.cases.title}</a>
			</p>
		</section>
	);
};
