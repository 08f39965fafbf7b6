# Prints what zsh would offer at the end of a line that is typed, one in each line: SCRIPT LINE
zmodload zsh/zpty
folder=$(mktemp -d)
cat >$folder/typed <<SETUP
PROMPT='READY>' fignore=() HISTFILE=
autoload -Uz compinit && compinit -D -u
source ${(q)1}
_tool() { compadd -- deploy destroy --help }
compdef _tool tool
compadd() {
  local -a hits
  builtin compadd -A hits "\$@"
  (( ! \$#hits )) || print -rl -- \$hits >>$folder/hits
  builtin compadd "\$@"
}
leave() { exit }
comppostfuncs=(leave)
bindkey '^I' complete-word
SETUP
touch $folder/hits
zpty typist "cd ${(q)PWD}; TERM=dumb zsh -f -i"
zpty -w typist "source $folder/typed"
zpty -r typist seen '*READY>*'
zpty -w -n typist "$2"$'\t'
while zpty -r typist seen; do :; done
zpty -d typist
sort -u $folder/hits
rm -rf $folder
