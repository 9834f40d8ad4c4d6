/** Fills in the sign-in's form for passkeys: what the browser answers is sent, or why there is no answer is said. */
import { show } from './passkey.js';

const section = document.querySelector('[data-question]');
const form = section.querySelector('form');
const button = form.querySelector('button');
const problem = section.querySelector('[role=alert]');
const question = JSON.parse(section.dataset.question);

const say = (words) => {
  problem.textContent = words;
  problem.hidden = !words;
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  say('');
  button.disabled = true;
  const { shown, trouble } = await show(question);
  button.disabled = false;
  if (trouble) {
    say(section.dataset[trouble] ?? section.dataset.cancelled);
    button.focus();
    return;
  }
  for (const [name, value] of Object.entries(shown)) form.elements[name].value = value;
  form.submit();
});
