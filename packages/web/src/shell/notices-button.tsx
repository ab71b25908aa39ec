import { lazy, Suspense } from "react";
import { unreadNotices } from "../api/live.ts";
import { useShared } from "../state/shared-value.ts";

const NoticesMenu = lazy(async () => ({ default: (await import("./notices-menu.tsx")).NoticesMenu }));

/** In a team: what its person is told and asked, in the header. */
export const NoticesButton = () => {
	const unread = useShared(unreadNotices);
	return unread === null ? null : (
		<Suspense fallback={null}>
			<NoticesMenu unread={unread} />
		</Suspense>
	);
};
