# Prints what bash would offer at the end of the words, one in each line: SCRIPT WORD...
for extension in /usr/share/bash-completion/bash_completion /etc/bash_completion; do
  if [[ -r $extension && -z ${JOBMETER_PLAIN:-} ]]; then
    source "$extension"
    break
  fi
done
source "$1"
_tool() { [[ ${COMP_WORDS[0]} != tool ]] || mapfile -t COMPREPLY < <(compgen -W 'deploy destroy --help' -- "${COMP_WORDS[COMP_CWORD]}"); }
complete -F _tool tool
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMPREPLY=()
_jobmeter jobmeter "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
