import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { EventName, type EventTableProps, EventTexts } from "./event-table.tsx";

const words = messages.compare;

/** The same events where a table has no room. */
export const EventCards = ({ events, actorNames, note, onMore }: EventTableProps) => (
	<div className="event-cards">
		<p className="soft small">{note}</p>
		<ul>
			{events.map((event) => (
				<li key={event.id}>
					<AppLink href={hrefTo(["compare", event.id])}>
						<span className="event-card-day">
							<DayText day={event.date} />
							{event.findings === null ? null : <span>{words.findingCount(event.findings.count)}</span>}
						</span>
						<EventName event={event} actorNames={actorNames} />
						<EventTexts event={event} actorNames={actorNames} />
						{event.findings === null ? null : (
							<span className="soft small">
								<MixedWords text={event.findings.first.headline} />
							</span>
						)}
					</AppLink>
				</li>
			))}
		</ul>
		{onMore === null ? null : <Button onClick={onMore}>{words.moreEvents}</Button>}
	</div>
);
