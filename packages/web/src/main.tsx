import "./shell/theme.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api/api-problem.ts";
import { isStart } from "./api/case-address.ts";
import { listenToDesk } from "./api/live.ts";
import { router } from "./shell/router.tsx";

const client = new QueryClient({
	defaultOptions: {
		queries: {
			// Fresh until the server says that the case has changed.
			staleTime: Number.POSITIVE_INFINITY,
			refetchOnWindowFocus: false,
			// What the server refused it refuses again; only a lost line is worth another try.
			retry: (tries, reason) => tries < 2 && reason instanceof ApiProblem && reason.status === 0,
		},
		mutations: { retry: false },
	},
});

// The choice of a case belongs to none, and nothing of it changes by itself.
if (!isStart) listenToDesk(client);

const place = document.getElementById("root");
if (place !== null)
	createRoot(place).render(
		<StrictMode>
			<QueryClientProvider client={client}>
				<RouterProvider router={router} />
			</QueryClientProvider>
		</StrictMode>,
	);
