import "./notices.css";
import { Button } from "../components/button.tsx";
import { messages } from "../messages/messages.ts";
import { dismissNotice, notices } from "../state/notices.ts";
import { useShared } from "../state/shared-value.ts";

/** Short words after an act, read aloud by screen readers when they come. */
export const Notices = () => (
	<div className="notices no-print" role="status" aria-live="polite">
		{useShared(notices).map(({ id, text, tone, act }) => (
			<div className={`notice notice-${tone}`} key={id}>
				<p>{text}</p>
				{act === undefined ? null : (
					<Button kind="quiet" onClick={act.run}>
						{act.title}
					</Button>
				)}
				<Button kind="quiet" icon="close" iconOnly onClick={() => dismissNotice(id)}>
					{messages.common.close}
				</Button>
			</div>
		))}
	</div>
);
