/**
 * The page that holds this frame. Its origin is learnt from its first hello, as the browser vouches for it
 * (which pages may hold the frame at all is the content policy's matter); nobody else is heard or told.
 */
export function host(listeners) {
  let origin = null;

  function heard(event) {
    const message = event.data;
    if (event.source !== parent || parent === window || message?.sapa !== 1) {
      return;
    }
    if (origin === null && message.type === 'hello') {
      origin = event.origin;
    }
    if (event.origin === origin) {
      dispatch(message);
    }
  }

  function dispatch({ type, url, title, open }) {
    if ((type === 'hello' || type === 'page') && typeof url === 'string' && typeof title === 'string') {
      listeners.page({ url, title });
    }
    if (type === 'open' || (type === 'hello' && open === true)) {
      listeners.open();
    } else if (type === 'close') {
      listeners.close();
    }
  }

  function tell(message) {
    if (origin !== null) {
      parent.postMessage({ sapa: 1, ...message }, origin);
    }
  }

  addEventListener('message', heard);
  return {
    close: () => tell({ type: 'close' }),
    unread: (count) => tell({ type: 'unread', count }),
  };
}
