// New contents in the elements that are on the page, so that what somebody presses, chose, reads or scrolled stays while facts come.
import { matched, staying } from '../columns/kept.js';
import { give, givenTo, nodesOf } from './dom.js';

/**
 * Shows children in a place, as replaceChildren does, but keeps each element that was there before, and sets only what of it
 * changed. The same element has the same tag and key; of those without a key the first of a tag stands for the first, and so
 * on. Members of a list need keys: what is pressed would turn into its neighbour otherwise. An element that its maker holds
 * and changes, a figure for instance, needs one too: it would be taken for the model of another otherwise.
 */
export function renew(place, ...children) {
  const focused = document.activeElement;
  settle(place, nodesOf(children));
  if (focused !== document.activeElement && place.contains(focused)) focused.focus({ preventScroll: true });
}

function settle(place, fresh) {
  const old = [...place.childNodes];
  const lasting = new Set(fresh.filter((node) => node.parentNode === place));
  const nameIn = (node) => (lasting.has(node) ? node : nameOf(node));
  const places = matched(old.map(nameIn), fresh.map(nameIn));
  const shown = fresh.map((node, i) => (places[i] === null ? node : renewed(old[places[i]], node)));
  const kept = new Set(shown);
  old.filter((node) => !kept.has(node)).forEach((node) => node.remove());
  const stay = staying(places);
  // From the end on, so that what stays is never moved.
  for (let i = shown.length - 1; i >= 0; i--) {
    if (!stay.has(i)) place.insertBefore(shown[i], shown[i + 1] ?? null);
  }
}

/** What h() did not make stands for nothing but itself. */
function nameOf(node) {
  if (node instanceof Text) return '';
  const attributes = givenTo(node);
  return attributes ? `${node.localName} ${attributes.key ?? ''}` : node;
}

function renewed(old, fresh) {
  if (old === fresh) return old;
  if (old instanceof Text) {
    if (old.data !== fresh.data) old.data = fresh.data;
  } else {
    give(old, givenTo(fresh));
    settle(old, [...fresh.childNodes]);
  }
  return old;
}
