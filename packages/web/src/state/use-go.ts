import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";

/** Leads to an address of the application: `go(hrefTo(["ledger"]))`. */
export const useGo = (): ((href: string) => void) => {
	const router = useRouter();
	return useCallback((href) => void router.navigate({ href }), [router]);
};
