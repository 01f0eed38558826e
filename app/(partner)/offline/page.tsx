import { OfflineShell } from "../_offline/offline-shell";

/**
 * Stands in for a page that no network brings. The device keeps it before anybody asks for it,
 * so it says nothing and reads nothing: what it shows it finds on the device.
 */
export default function OfflinePage() {
  return <OfflineShell />;
}
