/** What the browser says to notifications of this site; `none` where it has none for it. */
export function mayNotify(): NotificationPermission | 'none' {
  return 'Notification' in window && window.isSecureContext ? Notification.permission : 'none';
}
