const radios = [...document.querySelectorAll('[name="language"]')];
const follow = () => {
  document.documentElement.lang = radios.find((one) => one.checked)?.value === 'en' ? 'en' : 'zh-CN';
};
for (const radio of radios) radio.addEventListener('change', follow);
if (!navigator.language.startsWith('zh')) radios[1].checked = true;
follow();

const status = document.getElementById('status');
const show = (state) => {
  status.classList.add(state);
  for (const text of status.querySelectorAll('[data-text]')) text.hidden = text.dataset.text !== state;
};
try {
  const answer = await fetch('health');
  const health = await answer.json();
  show(answer.ok ? (health.organisation ? 'ready' : 'empty') : 'down');
  if (answer.ok) document.getElementById('version').textContent = health.version;
} catch {
  show('down');
}
